export { accountDoors } from './account-routes.tsx';
export { changeSetting } from './actions/settings.ts';
export { sourceOf } from './cookies.ts';
export { setFirstPage } from './first-page.ts';
export { mountGateway, publicGateways, sessionToken } from './gateway.tsx';
export {
  isTimeZone,
  numberSetting,
  readDays,
  type Setting,
  type SettingValue,
  setSettings,
} from './model/settings.ts';
export { type AdministrationCard, setAdministration } from './pages/administration.tsx';
export { ProblemPage } from './pages/problem.tsx';
export { paths as peoplePaths } from './paths.ts';
export { doors as peopleDoors } from './routes.tsx';
export { actorOf, beginRequest, openSession, session } from './session.ts';
export { type NavRow, StaffPage, setMenu } from './shell.tsx';
export { type Desk, type DeskSettings, openDesk, type ProviderSettings } from './sign-in/desk.ts';
export { linkHash, linkToken } from './sign-in/link.ts';
export { codeHash, readCode, SAMPLE_SHIFT_CODE } from './sign-in/shift.ts';
export { admit as admitTry } from './sign-in/tries.ts';
export { askForNewPasskey, askForPasskey, type PublicHalf, prove, proveNew } from './sign-in/webauthn.ts';
export { signedIn, toTheStart } from './signed-in.ts';
export { words as peopleWords } from './words.ts';
export { roleName } from './words-roles.ts';
