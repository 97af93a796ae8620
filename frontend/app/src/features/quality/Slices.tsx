import { Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare, languageName } from "../../i18n/format";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Loaded } from "../../ui/states";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { FigureText } from "./FigureText";
import { LeftOut } from "./LeftOut";
import { slicesOfQuery, sliceMenuQuery } from "./queries";
import { valueName } from "./valueName";

type Choice = Pick<Api<"SliceChoice">, "facet" | "key">;

const told = ({ facet, key }: Choice) => `${facet}:${key}`;

function useSliceName(): (facet: string, slice: Api<"SliceQuality">) => string {
  const { t } = useTranslation();
  return (facet, { value, name }) => {
    if (facet === "language") return languageName(value);
    if (facet === "version") return t("slices.version_n", { n: name });
    if (facet !== "week") return name;
    const [year = "", week = ""] = value.split("-W");
    return t("slices.week_n", { week: Number(week), year });
  };
}

function Figures({ projectId, sliced }: { projectId: string; sliced: Api<"QualityBySlice"> }) {
  const { t } = useTranslation();
  const { schema } = useReleasedGuide(projectId);
  const nameOf = useSliceName();
  const labels = (slice: Api<"SliceQuality">) => [...slice.distribution].sort((one, other) => other.count - one.count).slice(0, 3)
    .map((one) => `${valueName(t, schema, sliced, undefined, one.value, one.name)} ${formatNumber(one.count)}`).join(t("common.list_break"));
  const title = t("slices.title");
  if (sliced.slices.length === 0) return <Text size="sm" c="dimmed">{t("slices.none")}</Text>;
  const isSample = sliced.n_read != null && sliced.n_all != null && sliced.n_read < sliced.n_all;
  return (
    <Stack gap="xs">
      {sliced.facet === "clause" && <Text size="sm" c="dimmed">{t("slices.clause_lead")}</Text>}
      {isSample && <Text size="sm" c="dimmed">{t("slices.sampled", { n: formatNumber(sliced.n_read ?? 0), all: formatNumber(sliced.n_all ?? 0) })}</Text>}
      <Rows label={title} rows={sliced.slices} keyOf={(slice) => slice.value} columns={[
        { title: t(`slices.by_${sliced.facet}`, { key: sliced.key }), cell: (slice) => <Link className="gs-link" to={`/projects/${projectId}/items`} search={slice.search as never}><bdi>{nameOf(sliced.facet, slice)}</bdi></Link> },
        { title: t("plot.items"), align: "end", cell: (slice) => formatNumber(slice.n_items) },
        { title: t("quality.alpha"), cell: (slice) => <FigureText figure={slice.alpha} say={(value) => formatNumber(value, 2)} /> },
        { title: t(sliced.facet === "class" ? "slices.class_agreement" : "slices.observed"), cell: (slice) => <FigureText figure={slice.observed} say={(value) => formatShare(value)} /> },
        ...(sliced.slices.some((slice) => slice.alike) ? [{ title: t("slices.alike"), cell: (slice: Api<"SliceQuality">) => slice.alike && <FigureText figure={slice.alike} say={(value) => formatNumber(value, 2)} /> }] : []),
        { title: t("audit.title"), cell: (slice) => <FigureText figure={slice.audited} say={(value) => formatShare(value, 1)} /> },
        ...(sliced.slices.some((slice) => slice.distribution.length > 0) ? [{ title: t("slices.labels"), cell: (slice: Api<"SliceQuality">) => <Text size="sm"><bdi>{labels(slice)}</bdi></Text> }] : []),
      ]} />
      {sliced.n_more > 0 && <Text size="sm" c="dimmed">{t("slices.more", { n: formatNumber(sliced.n_more) })}</Text>}
    </Stack>
  );
}

/** The figures of one question by language, source, metadata, class, guideline version or week. */
export function Slices({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const menu = useQuery(sliceMenuQuery(projectId)).data;
  const [asked, setAsked] = useState<string | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const question = menu?.questions.find((one) => one.question_id === asked) ?? menu?.questions[0];
  const choices: Choice[] = [...(menu?.choices ?? []), ...(question?.has_classes ? [{ facet: "class" as const, key: "" }] : [])];
  const choice = choices.find((one) => told(one) === by) ?? choices[0];
  const query = useQuery({ ...slicesOfQuery(projectId, question?.question_id ?? "", choice?.facet ?? "language", choice?.key ?? ""), enabled: question !== undefined && choice !== undefined });
  if (!menu || !question || !choice) return null;
  return (
    <Section id="slices" title={t("slices.title")} lead={t("slices.lead")}>
      <Stack gap="sm">
        <Group gap="sm">
          <Select w={260} size="xs" label={t("slices.question")} allowDeselect={false} data={menu.questions.map((one) => ({ value: one.question_id, label: one.title }))} value={question.question_id} onChange={setAsked} />
          <Select w={260} size="xs" label={t("slices.by")} allowDeselect={false} data={choices.map((one) => ({ value: told(one), label: t(`slices.by_${one.facet}`, { key: one.key }) }))} value={told(choice)} onChange={setBy} />
        </Group>
        <Loaded query={query}>{(sliced) => <Figures projectId={projectId} sliced={sliced} />}</Loaded>
        {question.has_left_out && <LeftOut projectId={projectId} questionId={question.question_id} />}
      </Stack>
    </Section>
  );
}
