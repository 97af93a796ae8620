import { Group, Paper, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format";
import { Section } from "../../ui/Page";
import { reviewFiguresQuery } from "./queries";

const KINDS = ["guideline_gap", "slip", "ambiguous", "unsorted"] as const;

/** Why people differed, as it was sorted when settled, and what became of rulings. */
export function ReviewFigures({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const figures = useQuery(reviewFiguresQuery(projectId)).data;
  if (!figures) return null;
  const { disagreements } = figures;
  const settled = KINDS.reduce((sum, kind) => sum + disagreements[kind], 0);
  const rulings = figures.in_force + figures.overturned + figures.clauses;
  if (settled + rulings === 0) return null;
  return (
    <Section title={t("rulings.why")} lead={t("rulings.why_lead", { n: formatNumber(settled) })}>
      <Paper p="md">
        <Group gap="xl">
          {KINDS.map((kind) => <div key={kind}><Text size="xl" fw={650} className="gs-num">{formatNumber(disagreements[kind])}</Text><Text size="sm" c="dimmed">{t(`rulings.kind_${kind}`)}</Text></div>)}
        </Group>
        <Text size="sm" mt="md"><Link className="gs-link" to={`/projects/${projectId}/rulings`}>{t("rulings.became", { n: formatNumber(figures.in_force), clauses: formatNumber(figures.clauses), overturned: formatNumber(figures.overturned), cited: formatNumber(figures.citations) })}</Link></Text>
      </Paper>
    </Section>
  );
}
