import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import "./plain.css";

type Summary = Api<"QualitySummary">;
type Question = Api<"QuestionSummary">;

const SCALES = new Set(["rating", "number"]);

/** Krippendorff's own bounds: reliable from 0.8 on, good for tentative conclusions from 0.667 on. */
function judged(alpha: number): "reliable" | "tentative" | "unreliable" {
  if (alpha >= 0.8) return "reliable";
  return alpha >= 0.667 ? "tentative" : "unreliable";
}

function Audited({ audited }: { audited: Question["audited"] }) {
  const { t } = useTranslation();
  if (!audited || audited.checked === 0 || audited.value === null || audited.low === null || audited.high === null) return <p>{t("plain.not_audited")}</p>;
  return <p>{t("plain.audited", { errors: formatNumber(audited.errors), checked: formatNumber(audited.checked), lot: formatNumber(audited.lot), low: formatShare(audited.low, 1), high: formatShare(audited.high, 1) })}</p>;
}

function Agreed({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { alpha, observed } = question;
  if (observed.value === null) return <p>{t("plain.nobody_twice")}</p>;
  return (
    <>
      <p>{t(SCALES.has(question.kind) ? "plain.agreed_scale" : "plain.agreed", { share: formatNumber(Math.round(100 * observed.value)), n: formatNumber(observed.n_items) })}</p>
      {alpha.value !== null && alpha.low !== null && alpha.high !== null && (
        <p>{t(`plain.${judged(alpha.value)}`)} <span className="small">{t("plain.alpha", { value: formatNumber(alpha.value, 2), low: formatNumber(alpha.low, 2), high: formatNumber(alpha.high, 2) })}</span></p>
      )}
    </>
  );
}

function Answers({ question }: { question: Question }) {
  const { t } = useTranslation();
  const most = Math.max(...question.distribution.map((one) => one.share), 0);
  if (["short_text", "correction"].includes(question.kind) || most === 0) return null;
  return (
    <table>
      <caption>{t("quality.distribution")}</caption>
      <tbody>
        {question.distribution.map((one) => (
          <tr key={one.value}>
            <th scope="row"><bdi>{one.name}</bdi></th>
            <td><svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * one.share) / most} height="12" rx="1" /></svg></td>
            <td>{formatNumber(one.count)} · {formatShare(one.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Criteria({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const titles = new Map(summary.questions.map((one) => [one.question_id, one.title]));
  if (summary.criteria.length === 0) return null;
  return (
    <>
      <h2>{t("plain.criteria")}</h2>
      <ul>
        {summary.criteria.map(({ criterion, is_met }) => {
          const bound = criterion.kind === "audited_error" ? formatShare(criterion.bound, 1) : formatNumber(criterion.bound, criterion.kind === "alpha" ? 2 : 0);
          return (
            <li key={`${criterion.kind}-${criterion.question_id}`}>
              {t(`audit.wants_${criterion.kind}`, { question: titles.get(criterion.question_id) ?? criterion.question_id, bound, level: formatShare(criterion.level ?? 0.95) })}{" "}
              <strong className={is_met ? "met" : is_met === false ? "missed" : ""}>{t(is_met ? "plain.met" : is_met === false ? "plain.missed" : "plain.open")}</strong>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A project's quality in plain words, without people and item texts. */
export function PlainReport({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const n = (value: number) => formatNumber(value);
  return (
    <article className="gs-plain">
      <p>{t("plain.basis", { items: n(summary.n_items), judgements: n(summary.n_judgements), people: n(summary.n_people) })}{summary.guideline_number !== null && ` ${t("plain.guideline", { number: n(summary.guideline_number) })}`}</p>
      {summary.n_seen + summary.n_bulk > 0 && <p>{t("plain.left_out", { seen: n(summary.n_seen), bulk: n(summary.n_bulk) })}</p>}
      <Criteria summary={summary} />
      {summary.questions.map((question) => (
        <section key={question.question_id}>
          <h2><bdi>{question.title}</bdi></h2>
          <Audited audited={question.audited} />
          <Agreed question={question} />
          <Answers question={question} />
        </section>
      ))}
      <h2>{t("plain.how_to_read")}</h2>
      <p className="small">{t("plain.reading")}</p>
    </article>
  );
}
