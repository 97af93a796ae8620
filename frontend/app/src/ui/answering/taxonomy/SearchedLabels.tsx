import { allocateKeys, indexOfLabels, type MarkValue, type Question } from "@goldsmith/core";
import { useEffect, useMemo, useRef } from "react";
import { LabelButtons, useCounts, type MarkLabelsProps } from "../LabelButtons";
import { LabelSearch } from "./LabelSearch";
import { offer, offeredFor } from "./offered";
import classes from "./taxonomy.module.css";
import { useUse } from "./useUse";

/** What was used before, then what this item gets: it comes at the end, so that no key moves under the fingers. */
function useOffered({ document, question, isOn }: MarkLabelsProps, used: string[], counts: Map<MarkValue, number>): string[] {
  const kept = useRef({ document, ids: used });
  const inHand = question.labels?.find((label) => isOn(label.id))?.id;
  const before = kept.current.document === document ? kept.current.ids : used;
  const ids = [...new Set([...before, ...[...counts.keys()].map(String), ...(inHand === undefined ? [] : [inHand])])];
  kept.current = { document, ids: ids.length === before.length ? before : ids };
  const offered = kept.current.ids;
  useEffect(() => offer(question.id, offered), [question.id, offered]);
  return offered;
}

function useNoting(counts: Map<MarkValue, number>, note: (id: string) => void, document: object): void {
  const before = useRef({ counts, document });
  useEffect(() => {
    const isSame = before.current.document === document;
    for (const [id, n] of isSame ? counts : []) if (n > (before.current.counts.get(id) ?? 0)) note(String(id));
    before.current = { counts, document };
  }, [counts, note, document]);
}

/** Labels as buttons, the first nine with their numbers. */
function Offered({ ids, ...props }: MarkLabelsProps & { ids: readonly string[] }) {
  const { document, question } = props;
  const counts = useCounts(document, question);
  const byId = useMemo(() => new Map(indexOfLabels(question.labels ?? []).map(({ label }) => [label.id, label])), [question.labels]);
  const labels = ids.flatMap((id) => byId.get(id) ?? []);
  const keys = new Map(allocateKeys(question, ids).map((binding) => [binding.value, binding.keys]));
  return labels.length > 0 && <LabelButtons {...props} labels={labels} counts={counts} keys={keys} />;
}

/** With the question: what is offered, and a search for the rest. */
function WithSearch(props: MarkLabelsProps) {
  const { document, question, isReadOnly, isOn, onPress } = props;
  const { used, note } = useUse(document, question);
  const counts = useCounts(document, question);
  const field = useRef<HTMLInputElement>(null);
  const ids = useOffered(props, used, counts);
  useNoting(counts, note, document);
  const leave = () => field.current?.blur();
  const pick = (id: string) => {
    leave();
    onPress(id);
  };
  return (
    <div className={classes.tree}>
      <Offered {...props} ids={ids} />
      {!isReadOnly && <LabelSearch question={question} field={field} used={ids} isMany={false} isFolded isChosen={isOn} onPick={pick} onLeave={leave} />}
    </div>
  );
}

/** The labels of marks where there are very many; beside the text on a narrow screen only what is offered. */
export default function SearchedLabels(props: MarkLabelsProps & { question: Question }) {
  return props.className ? <Offered {...props} ids={offeredFor(props.question.id)} /> : <WithSearch {...props} />;
}
