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
import { Unread } from "./Unread";
import { UploadProgress } from "./UploadProgress";
import { useUpload } from "./useUpload";

/** From a file to items: drop it, say what its columns are, watch it go in. */
export function ImportPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const [upload, setUpload] = useState<Api<"Upload"> | null>(null);
  const { sending, error, send, cancel } = useUpload(projectId, setUpload);
  const isReadable = upload !== null && upload.columns.length > 0;
  return (
    <Page title={t("place.import")} lead={t(isReadable ? "imports.lead_mapping" : "imports.lead")} actions={isReadable && <Button variant="default" onClick={() => setUpload(null)}>{t("imports.other_file")}</Button>}>
      {error != null && <Failure error={error} />}
      {upload && !isReadable && !sending && <Unread upload={upload} onRead={setUpload} />}
      {sending && <UploadProgress sending={sending} onCancel={cancel} />}
      {!sending && (isReadable
        ? <ImportForm key={upload.id} projectId={projectId} upload={upload} onUpload={setUpload} onDone={() => setUpload(null)} />
        : <DropZone onFile={send} />)}
      {!isReadable && <ImportRuns projectId={projectId} />}
    </Page>
  );
}
