import { Alert, Paper, Stack, Text } from "@mantine/core";
import type { Answers } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { AnswersText } from "../../ui/answering/AnswerText";
import type { Guide } from "../../ui/answering/guide";
import { Section } from "../../ui/Page";

type Panel = Api<"PanelState">;

/** Which of the sentences about a panel fits whoever looks. */
function noteOf(panel: Panel): string {
  if (panel.may_vote) return "panel.blind";
  if (panel.is_tied) return panel.may_settle ? "panel.tied_yours" : "panel.tied";
  return panel.has_voted ? "panel.voted" : "panel.decides";
}

/** What a panel wants of the reader, and once it has decided, who said what. */
export function PanelNote({ panel, guide, isSettled, differs }: { panel: Panel; guide: Guide; isSettled: boolean; differs: boolean }) {
  const { t } = useTranslation();
  const votes = panel.votes ?? [];
  if (votes.length > 0) {
    return (
      <Section title={t("panel.votes")}>
        <Stack gap="xs">
          {votes.map((vote, index) => (
            <Paper key={index} p="sm">
              <Text fw={600} size="sm"><bdi>{vote.voter_name}</bdi></Text>
              <AnswersText schema={guide.schema} answers={vote.answers as Answers} />
              <Text size="sm" c="dimmed"><bdi>{vote.rationale}</bdi></Text>
            </Paper>
          ))}
        </Stack>
      </Section>
    );
  }
  if (isSettled || !differs) return null;
  return <Alert color="blue" p="xs">{t(noteOf(panel), { cast: panel.cast, wanted: panel.wanted })}</Alert>;
}
