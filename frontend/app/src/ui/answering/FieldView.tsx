import { isRegions, isShapes, turnsOf, type Field } from "@goldsmith/core";
import { lazy, Suspense } from "react";
import { RichText } from "../RichText";
import { TextView } from "../TextView";
import classes from "./answering.module.css";
import { MediaView } from "../media/MediaView";
import { mediaIdOf } from "../media/media";
import { useItem } from "./itemContext";
import { useRegionEditor } from "./regions/useRegionEditor";
import { useShapeEditor } from "./shapes/useShapeEditor";
import { useSpanEditor } from "./spans/useSpanEditor";

const ConversationView = lazy(() => import("./turns/ConversationView"));

interface Props {
  field: Pick<Field, "id" | "kind" | "title" | "format">;
  text: string;
  language?: string | null;
  isSmall?: boolean;
}

/** A picture or recording; where shapes or regions are asked for, something to draw on. */
function MediaField({ field, text, isSmall, id }: Props & { id: string | null }) {
  const { schema, shapes, regions, marked } = useItem();
  const editor = useShapeEditor(shapes || marked ? schema : undefined);
  const hearing = useRegionEditor(regions || marked ? schema : undefined);
  const isHeard = hearing && schema.questions.some((question) => isRegions(question) && question.field === field.id);
  if (isHeard && regions) return <hearing.SoundEditor session={regions} field={field.id} title={field.title} value={text} />;
  if (isHeard && marked) return <hearing.SoundShown value={text} field={field.id} title={field.title} schema={schema} isSmall={isSmall} {...marked} />;
  const isDrawn = editor && schema.questions.some((question) => isShapes(question) && question.field === field.id);
  if (isDrawn && shapes) return <editor.PictureEditor session={shapes} field={field.id} title={field.title} value={text} />;
  if (isDrawn && marked) return <editor.ShapePicture value={text} field={field.id} title={field.title} schema={schema} isSmall={isSmall} {...marked} />;
  return id ? <MediaView id={id} title={field.title} isSmall={isSmall} /> : null;
}

/** One field as the guideline says: text as it is, as Markdown or code; a picture or recording as such. */
export function FieldView({ field, text, language, isSmall }: Props) {
  const mediaId = mediaIdOf(text);
  const { schema, session, marked } = useItem();
  const editor = useSpanEditor(session || marked ? schema : undefined);
  const isMarked = editor && schema.questions.some((question) => question.kind === "spans" && question.field === field.id);
  if (mediaId !== null || field.kind === "image" || field.kind === "audio") return <MediaField field={field} text={text} isSmall={isSmall} id={mediaId} />;
  if (turnsOf(text) !== null && !isMarked) return <Suspense><ConversationView field={field} value={text} language={language} /></Suspense>;
  if (isMarked && session) return <editor.SpanText session={session} field={field.id} title={field.title} value={text} />;
  if (isMarked && marked) return <editor.MarkedText text={text} field={field.id} schema={schema} language={language} {...marked} />;
  if (field.format === "markdown") return <RichText text={text} language={language} />;
  if (field.format === "code") return <pre className={classes.code} dir="ltr" tabIndex={0}><code><TextView text={text} /></code></pre>;
  return <div className="gs-text" dir="auto"><TextView text={text} language={language} /></div>;
}
