import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Page } from "../../ui/Page";
import { mayDo, useRole } from "../../ui/session";
import { useProjectId } from "../../ui/useProjectId";
import { BuiltIn } from "./BuiltIn";
import { Influence } from "./Influence";
import { Live } from "./Live";
import { Sources } from "./Sources";

/** Who suggests answers in this project, how well, and what that does to the judgements. */
export function ModelsPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const { lead } = mayDo(useRole(projectId));
  return (
    <Page title={t("place.models")} lead={t("models.lead")}>
      <Stack gap="xl">
        <BuiltIn projectId={projectId} mayTrain={lead} />
        <Sources projectId={projectId} mayImport={lead} />
        {lead && <Live projectId={projectId} />}
        <Influence projectId={projectId} />
      </Stack>
    </Page>
  );
}
