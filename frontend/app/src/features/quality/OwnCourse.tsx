import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { Plot } from "../../ui/Plot";
import { courseSpec } from "./personSpecs";
import { Figure } from "./Plots";
import { TimeUsed } from "./TimeUsed";

function Line({ course }: { course: Api<"OwnCourse"> }) {
  const { t } = useTranslation();
  const { path } = course;
  const title = t("course.drift", { question: course.title });
  const name = t("course.all");
  const most = Math.max(...path.points.map((point) => point.total));
  const told = t("course.path", { name, n: formatNumber(path.n), usual: formatShare(path.usual), most: formatNumber(most, 1), limit: formatNumber(path.limit, 1) });
  const ends = path.began == null ? t("course.steady") : t("course.own_alarm", { n: formatNumber(path.began) });
  return (
    <Figure title={title} note={`${t("course.drift_note")} ${t("course.own_note")}`}>
      <Plot height={240} label={`${title}. ${told} ${ends}`} spec={courseSpec([{ ...path, name, since: path.began }], { n: t("course.judgement"), total: t("course.total") })} />
      <Text size="sm"><bdi>{told} {ends}</bdi></Text>
    </Figure>
  );
}

/** One's own course over time and spread of times: by fives and without gold, so that it stays hidden. */
export function OwnCourses({ own }: { own: Api<"OwnQuality"> }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {(own.courses ?? []).map((course) => <Line key={course.question_id} course={course} />)}
      {own.times && <TimeUsed times={own.times} projectId={own.project_id} />}
    </SimpleGrid>
  );
}
