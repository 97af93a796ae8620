import { ofItem } from "@goldsmith/core";
import { useItem } from "../itemContext";
import { BestWorstInput } from "./BestWorstInput";
import { PreferenceInput, type InputProps } from "./Candidates";
import { CorrectionInput } from "./CorrectionInput";
import { RankingInput } from "./RankingInput";
import { RubricInput } from "./RubricInput";

/** The input of a question that compares answers, judges by criteria or corrects; loaded when a guideline asks for one. */
export default function OutputInput(given: InputProps) {
  const { fields } = useItem();
  const props = { ...given, question: ofItem(given.question, fields) };
  switch (props.question.kind) {
    case "preference":
      return <PreferenceInput {...props} />;
    case "ranking":
      return <RankingInput {...props} />;
    case "best_worst":
      return <BestWorstInput {...props} />;
    case "rubric":
      return <RubricInput {...props} />;
    default:
      return <CorrectionInput {...props} />;
  }
}
