import { Alert } from '#ui/alert.tsx';
import { Doors } from '#ui/doors.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import type { MyPin } from '../pin-store.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

const rooms = [
  ['team', 'publicTeam', 'publicTeamAbout'],
  ['next', 'publicNext', 'publicNextAbout'],
  ['reading', 'publicReading', 'publicReadingAbout'],
  ['rides', 'publicRides', 'publicRidesAbout'],
  ['family', 'publicFamily', 'publicFamilyAbout'],
  ['goals', 'publicMyGoals', 'publicMyGoalsAbout'],
  ['story', 'publicStory', 'publicStoryAbout'],
  ['words', 'publicWords', 'publicWordsAbout'],
  ['see', 'publicSee', 'publicSeeAbout'],
  ['looks', 'publicLooks', 'publicLooksAbout'],
  ['repair', 'publicRepair', 'publicRepairAbout'],
  ['sharing', 'publicSharing', 'publicSharingAbout'],
  ['others', 'publicOthers', 'publicOthersAbout'],
  ['ask', 'publicAsk', 'publicAskAbout'],
  ['block', 'publicBlock', 'publicBlockAbout'],
  ['wrong', 'publicWrong', 'publicWrongAbout'],
  ['say', 'publicSay', 'publicSayAbout'],
  ['papers', 'publicPapers', 'publicPapersAbout'],
  ['rights', 'publicRights', 'publicRightsAbout'],
  ['pin', 'publicPin', 'publicPinAbout'],
  ['passkey', 'publicPasskey', 'publicPasskeyAbout'],
  ['off', 'publicOff', 'publicOffAbout'],
] as const;

/** The first page: what can be done here, one thing a line. */
type Props = Scene & { pin: MyPin | null; reads: boolean; repairs: boolean };
export function HomePage({ pin, reads, repairs, frame, youth }: Props) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.mine} under={false}>
      <h1>{t('publicHome')}</h1>
      <p class="tl-lead">{t('publicHomeText')}</p>
      {pin && !pin.asked && (
        <Alert kind="info">
          {t('publicPinAsk')} <a href={paths.pin}>{t('publicPinMake')}</a>
        </Alert>
      )}
      <Doors
        doors={rooms
          .filter(([path]) => (path !== 'reading' || reads) && (path !== 'repair' || repairs))
          .map(([path, label, about]) => ({ href: paths[path], label: t(label), about: t(about) }))}
      />
      <p class="usa-hint">
        {youth.openedBefore
          ? t('publicOpenedBefore', { at: exactTime(youth.openedBefore, frame.now, frame.lang, youth.timeZone) })
          : t('publicFirstTime')}
      </p>
      <p>
        <a href={paths.leave}>{t('publicLeave')}</a>
      </p>
    </MyPage>
  );
}
