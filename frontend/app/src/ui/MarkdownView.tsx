import { lazy, Suspense } from "react";

const Markdown = lazy(() => import("react-markdown"));

const ALLOWED = ["p", "strong", "em", "ul", "ol", "li", "code", "pre", "blockquote", "a", "h3", "h4", "h5", "h6", "br", "hr", "del"];

/** Clauses: Markdown without HTML and without images; links open elsewhere and tell nothing. */
export function MarkdownView({ text }: { text: string }) {
  return (
    <div className="gs-md" dir="auto">
      <Suspense fallback={<p className="gs-text">{text}</p>}>
        <Markdown
          skipHtml allowedElements={ALLOWED} unwrapDisallowed
          components={{ a: ({ href, children }) => <a href={href} target="_blank" rel="noreferrer noopener nofollow">{children}</a> }}
        >
          {text}
        </Markdown>
      </Suspense>
    </div>
  );
}
