export const forumKinds = ['liaisons', 'alliance', 'region'] as const;
export type ForumKind = (typeof forumKinds)[number];

export type Forum = {
  id: string;
  kind: ForumKind;
  region: string | null;
  name: string;
  members: number;
  belongs: boolean;
};
export type Member = { id: string; userId: string; name: string; agency: string; chair: boolean; createdAt: Date };
export type MeetingPlan = { place: string; agenda: string };
export type MeetingOutcome = { decisions: string };
export type Meeting = {
  id: string;
  startsAt: Date;
  plan: MeetingPlan;
  outcome: MeetingOutcome | null;
  attended: readonly string[];
  heldAt: Date | null;
};
export type Paper = {
  id: string;
  paperId: string;
  version: number;
  title: string;
  mediaType: string;
  bytes: number;
  by: string;
  createdAt: Date;
};
export type Note = {
  id: string;
  forumId: string;
  meetingId: string | null;
  body: string;
  by: string;
  byId: string;
  createdAt: Date;
};

/** Meetings that are still to come, soonest first, and those that were, latest first. */
export function inOrder(all: readonly Meeting[], now: Date): { ahead: Meeting[]; past: Meeting[] } {
  const sorted = [...all].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    ahead: sorted.filter(({ startsAt }) => startsAt >= now),
    past: sorted.filter(({ startsAt }) => startsAt < now).reverse(),
  };
}

/** Each paper in its newest version, the latest first, with how many there were. */
export function newestOf(all: readonly Paper[]): Paper[] {
  const newest = new Map<string, Paper>();
  for (const each of all) if ((newest.get(each.paperId)?.version ?? 0) < each.version) newest.set(each.paperId, each);
  return [...newest.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
