/** Teams that meet about youth, their meetings, and advice without a name. */
export { type ComingMeeting, comingMeetings } from './coming-store.ts';
export { meetingSettings } from './county.ts';
export { type Plan as MeetingPlan, planOf as meetingPlan } from './meeting-store.ts';
export { paths as meetingPaths } from './paths.ts';
export { meetingSources } from './record-sources.ts';
export { doors as meetingDoors } from './routes.tsx';
export { type Comes, comesIds, type TalkWords, talkWords } from './said-store.ts';
export { setYouthsOwn, type YouthsOwn } from './sources.ts';
export { words as meetingWords } from './words.ts';
