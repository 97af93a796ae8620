import { useRef, useState } from "react";
import type { Api } from "../../api/client";
import { Cancelled } from "../../api/upload";
import { uploadFile } from "./queries";

export interface Sending {
  filename: string;
  sent: number;
  total: number;
}

interface Uploading {
  sending: Sending | null;
  error: unknown;
  send: (file: Blob, filename: string) => void;
  cancel: () => void;
}

/** A file on its way to the server: how far it is, and how to give it up. */
export function useUpload(projectId: string, onDone: (upload: Api<"Upload">) => void): Uploading {
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<unknown>(null);
  const control = useRef<AbortController | null>(null);
  const send = (file: Blob, filename: string) => {
    const own = new AbortController();
    control.current = own;
    setError(null);
    setSending({ filename, sent: 0, total: file.size });
    uploadFile({ p: projectId, file, filename, signal: own.signal, onProgress: (sent, total) => setSending({ filename, sent, total }) })
      .then(onDone, (problem: unknown) => setError(problem instanceof Cancelled ? null : problem))
      .finally(() => setSending(null));
  };
  return { sending, error, send, cancel: () => control.current?.abort() };
}
