import { allocateKeys, isMarkedFromMany } from "@goldsmith/core";
import { lazy, Suspense } from "react";
import { LabelButtons, useCounts, type MarkLabelsProps } from "./LabelButtons";

const SearchedLabels = lazy(() => import("./taxonomy/SearchedLabels"));

function AllLabels(props: MarkLabelsProps) {
  const { document, question } = props;
  const counts = useCounts(document, question);
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  return <LabelButtons {...props} labels={question.labels ?? []} counts={counts} keys={keys} />;
}

/** The labels of marks with their keys and how often each was given; of very many, those in use and a search. */
export function MarkLabels(props: MarkLabelsProps) {
  return isMarkedFromMany(props.question) ? <Suspense><SearchedLabels {...props} /></Suspense> : <AllLabels {...props} />;
}
