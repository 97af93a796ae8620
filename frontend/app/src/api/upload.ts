/** Sending a file: fetch does not say how far it is, XMLHttpRequest does. */

import { newKey } from "./client";
import { ApiError, toProblem, Unreachable } from "./problem";

/** The person gave up; nothing needs to be said. */
export class Cancelled extends Error {}

export interface UploadOptions {
  onProgress: (sent: number, total: number) => void;
  signal: AbortSignal;
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

export function sendFile<T>(address: string, file: Blob, { onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Goldsmith-Client", "web");
    request.setRequestHeader("Idempotency-Key", newKey());
    request.upload.onprogress = (event) => onProgress(event.loaded, event.lengthComputable ? event.total : file.size);
    request.onload = () => (request.status < 400 ? done(bodyOf(request) as T) : failed(new ApiError(toProblem(request.status, bodyOf(request)))));
    request.onerror = () => failed(new Unreachable());
    request.onabort = () => failed(new Cancelled());
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
