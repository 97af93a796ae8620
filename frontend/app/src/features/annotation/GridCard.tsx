import { askedQuestions, checkAnswers, isUntouched, type Answers, type Schema } from "@goldsmith/core";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../i18n/format";
import { AnswerText } from "../../ui/answering/AnswerText";
import { mediaIdOf } from "../../ui/media/media";
import { mediaAddress } from "../../ui/shared-queries";
import { TextView } from "../../ui/TextView";
import { CameBack } from "./CameBack";
import type { DeskLease } from "./desk-types";
import classes from "./grid.module.css";
import { PlayButton } from "./PlayButton";

const MOST_CHARACTERS = 400;

interface Props {
  lease: DeskLease;
  place: number;
  schema: Schema;
  answers: Answers;
  isSelected: boolean;
  isInFocus: boolean;
  likeness?: number;
  isModel: boolean;
  onFocus: () => void;
  onPick: (isRange: boolean) => void;
}

function Picture({ id, name }: { id: string; name: string }) {
  const [isPlain, setIsPlain] = useState(false);
  return <img className={classes.picture} src={mediaAddress(id, isPlain ? "content" : "preview")} alt={name} loading="lazy" decoding="async" draggable={false} onError={() => setIsPlain(true)} />;
}

/** One item of the grid: picked by a click, Space, or with Shift a whole range; what it was given stands below. */
export const GridCard = memo(function GridCard({ lease, place, schema, answers, isSelected, isInFocus, likeness, isModel, onFocus, onPick }: Props) {
  const { t } = useTranslation();
  const parts = schema.fields.flatMap((field) => {
    const value = lease.fields[field.id] ?? "";
    return value === "" ? [] : [{ field, value, mediaId: mediaIdOf(value) }];
  });
  const sounds = parts.filter((part) => part.mediaId !== null && part.field.kind === "audio");
  const isWhole = checkAnswers(schema, answers).length === 0;
  const isBegun = !isUntouched(answers);
  const given = askedQuestions(schema, answers).filter((question) => ["answered", "abstained"].includes(answers[question.id]?.state ?? ""));
  return (
    <li className={classes.card} data-lease={lease.id} data-selected={isSelected || undefined} data-focus={isInFocus || undefined}>
      <button type="button" role="checkbox" aria-checked={isSelected} className={classes.pick} data-card tabIndex={isInFocus ? 0 : -1} onFocus={onFocus} onClick={(event) => onPick(event.shiftKey)}>
        <span className={classes.tick} aria-hidden>{isSelected ? "✓" : ""}</span>
        {parts.map(({ field, value, mediaId }) => (mediaId === null
          ? <span key={field.id} className={`gs-text ${classes.text}`} title={value.length > MOST_CHARACTERS ? value : undefined}><TextView text={value} language={lease.language} limit={MOST_CHARACTERS} /></span>
          : field.kind === "image" ? <Picture key={field.id} id={mediaId} name={t("grid.picture", { n: place })} /> : <span key={field.id} className={classes.sound}>{t("grid.sound", { n: place })}</span>))}
      </button>
      {sounds.map((part) => <PlayButton key={part.field.id} id={part.mediaId ?? ""} name={t("grid.sound", { n: place })} />)}
      <div className={classes.given}>
        {lease.message && <div className={classes.note}><CameBack {...lease} /></div>}
        {isModel && <span className={classes.note}>{t("grid.model")}</span>}
        {likeness !== undefined && <span className={classes.note}>{t("grid.likeness", { n: formatShare(likeness) })}</span>}
        {given.map((question) => <AnswerText key={question.id} question={question} answers={answers} />)}
        {isBegun && !isWhole && <span className={classes.missing}>{t("grid.incomplete")}</span>}
      </div>
    </li>
  );
});
