/** What a browser calls itself, in the few words people know it by. */

const BROWSERS: [RegExp, string][] = [[/Edg\//, "Edge"], [/OPR\//, "Opera"], [/Firefox\//, "Firefox"], [/Chrome\//, "Chrome"], [/Safari\//, "Safari"]];
const SYSTEMS: [RegExp, string][] = [[/Android/, "Android"], [/iPhone|iPad/, "iOS"], [/Windows/, "Windows"], [/Mac OS X/, "macOS"], [/CrOS/, "ChromeOS"], [/Linux/, "Linux"]];

function find(agent: string, names: [RegExp, string][]): string | undefined {
  return names.find(([pattern]) => pattern.test(agent))?.[1];
}

/** Browser and system; what neither is known of, as it calls itself. */
export function nameOfAgent(agent: string): string {
  return [find(agent, BROWSERS), find(agent, SYSTEMS)].filter(Boolean).join(" · ") || agent.slice(0, 60);
}
