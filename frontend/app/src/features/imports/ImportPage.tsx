import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Page } from "../../ui/Page";
import { Failure } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { DropZone } from "./DropZone";
import { ImportForm } from "./ImportForm";
import { ImportRuns } from "./ImportRuns";
import { UploadProgress } from "./UploadProgress";
import { useUpload } from "./useUpload";

/** From a file to items: drop it, say what its columns are, watch it go in. */
export function ImportPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const [upload, setUpload] = useState<Api<"Upload"> | null>(null);
  const { sending, error, send, cancel } = useUpload(projectId, setUpload);
  return (
    <Page title={t("place.import")} lead={t(upload ? "imports.lead_mapping" : "imports.lead")} actions={upload && <Button variant="default" onClick={() => setUpload(null)}>{t("imports.other_file")}</Button>}>
      {error != null && <Failure error={error} />}
      {sending && <UploadProgress sending={sending} onCancel={cancel} />}
      {!sending && (upload
        ? <ImportForm key={upload.id} projectId={projectId} upload={upload} onUpload={setUpload} onDone={() => setUpload(null)} />
        : <DropZone onFile={send} />)}
      <ImportRuns projectId={projectId} />
    </Page>
  );
}
