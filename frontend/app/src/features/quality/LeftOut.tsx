import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { FigureText } from "./FigureText";
import { leftOutQuery } from "./queries";

/** What is left out of a question's agreement, and how it moves if it is not. */
export function LeftOut({ projectId, questionId }: { projectId: string; questionId: string }) {
  const { t } = useTranslation();
  const report = useQuery(leftOutQuery(projectId, questionId)).data;
  if (!report || report.moved.length === 0) return null;
  const rows = [{ why: "told" as const, n_labels: report.alpha.n_labels, with_them: report.alpha }, ...report.moved];
  return (
    <Section title={t("slices.left_out", { question: report.title })} lead={t("slices.left_out_lead")}>
      <Rows label={t("slices.left_out", { question: report.title })} rows={rows} keyOf={(row) => row.why} columns={[
        { title: t("slices.what"), cell: (row) => t(`slices.left_${row.why}`) },
        { title: t("slices.judgements"), align: "end", cell: (row) => formatNumber(row.n_labels) },
        { title: t("quality.alpha"), cell: (row) => <FigureText figure={row.with_them} say={(value) => formatNumber(value, 3)} /> },
      ]} />
    </Section>
  );
}
