import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import styles from "./plain.css?inline";
import { pageOf } from "./pageOf";
import { PlainReport } from "./PlainReport";
import { summaryQuery } from "./queries";

function Downloadable({ summary }: { summary: Api<"QualitySummary"> }) {
  const { t, i18n } = useTranslation();
  const report = useRef<HTMLDivElement>(null);
  const date = formatDate(summary.at);
  const title = t("plain.title_of", { project: summary.project_name, date });
  const save = () => {
    const html = pageOf({ title, lang: i18n.language, dir: i18n.dir(), styles, body: report.current?.innerHTML ?? "" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([html], { type: "text/html" }));
    link.download = `quality-${summary.at.slice(0, 10)}.html`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Page width="narrow" title={t("plain.title")} lead={t("plain.lead", { date })} actions={<Button variant="default" leftSection={<IconDownload size={16} />} onClick={save}>{t("plain.save")}</Button>}>
      <div ref={report}><PlainReport summary={summary} /></div>
    </Page>
  );
}

/** Quality for readers who were not there, on the screen and as a file that needs no account. */
export function PlainPage() {
  const summary = useQuery(summaryQuery(useProjectId()));
  return <Loaded query={summary}>{(data) => <Downloadable summary={data} />}</Loaded>;
}
