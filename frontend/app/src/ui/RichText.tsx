import { hasControls, splitControls } from "@goldsmith/core";
import { Button, Code, Group, Modal, Stack, Text } from "@mantine/core";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TextView } from "./TextView";

const Markdown = lazy(() => import("react-markdown"));

const ALLOWED = ["p", "strong", "em", "ul", "ol", "li", "code", "pre", "blockquote", "a", "img", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "del"];
const WEB = /^https?:\/\//i;

interface Props {
  text: string;
  language?: string | null;
}

/** Unseen characters by their names, so that they neither hide nor turn anything around. */
function named(text: string): string {
  return hasControls(text) ? splitControls(text).map((part) => part.control === null ? part.text : `⟦${part.control}⟧`).join("") : text;
}

function Heading({ children }: { children?: ReactNode }) {
  return <p className="gs-md-heading"><strong>{children}</strong></p>;
}

/** An image is not fetched: that would tell its server who reads. Its words and address stand there. */
function Image({ src, alt }: { src?: unknown; alt?: string }) {
  const { t } = useTranslation();
  return <span className="gs-md-image" title={typeof src === "string" ? src : undefined}>{t("common.image")}{alt ? `: ${alt}` : ""}{typeof src === "string" && src !== "" && <Text span size="xs" c="dimmed"> {src}</Text>}</span>;
}

/** What a model or a stranger wrote, as Markdown. HTML is shown as text; links ask first. */
export function RichText({ text, language }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const lang = language && language !== "und" ? language : undefined;
  const link = ({ href, children }: { href?: string; children?: ReactNode }) =>
    href && WEB.test(href) ? <button type="button" className="gs-md-link" title={href} onClick={() => setAsked(href)}>{children}</button> : <span title={href}>{children}</span>;
  return (
    <div className="gs-md gs-rich" dir="auto" lang={lang}>
      <Suspense fallback={<div className="gs-text"><TextView text={text} language={language} /></div>}>
        <Markdown allowedElements={ALLOWED} unwrapDisallowed components={{ pre: ({ children }) => <pre tabIndex={0}>{children}</pre>, a: link, img: Image, h1: Heading, h2: Heading, h3: Heading, h4: Heading, h5: Heading, h6: Heading }}>{named(text)}</Markdown>
      </Suspense>
      <Modal opened={asked !== null} onClose={() => setAsked(null)} title={t("common.follow_link")} closeButtonProps={{ "aria-label": t("common.close") }}>
        <Stack gap="md">
          <Text size="sm">{t("common.follow_link_hint")}</Text>
          <Code block dir="ltr">{asked}</Code>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus onClick={() => setAsked(null)}>{t("common.cancel")}</Button>
            <Button component="a" href={asked ?? undefined} target="_blank" rel="noreferrer noopener nofollow" onClick={() => setAsked(null)}>{t("common.open")}</Button>
          </Group>
        </Stack>
      </Modal>
    </div>
  );
}
