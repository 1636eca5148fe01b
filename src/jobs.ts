import { join } from 'node:path';
import { askAlarmTask, forgetAsks } from '#casework/asks/index.ts';

import { tendClaims } from '#casework/claims/index.ts';
import { lateCourtTask } from '#casework/courts/index.ts';
import { petitionDaysTask } from '#casework/petitions/index.ts';
import { leftAloneTask } from '#casework/plan/index.ts';
import { forgetOwn, silenceTask } from '#casework/referrals/index.ts';

import { countTask, forgetHistoryFiles, lookTask, tellGates } from '#casework/relief/index.ts';
import { forgetDrafts } from '#casework/reports/index.ts';
import { missedTask, recountTask, sweepTask } from '#casework/responses/index.ts';
import { tellRepairsLeft } from '#casework/restorative/index.ts';
import { ridesOn } from '#casework/rides/index.ts';
import { deriveWaiting, tellOfSteps } from '#foundation/access/index.ts';
import { ledgerKey, rootsFileIn, sealLedger } from '#foundation/audit/index.ts';
import { measuresTask } from '#insight/measures/index.ts';
import type { Config } from '#platform/config/config.ts';
import type { Database } from '#platform/database/open.ts';
import { forgetOldKeys } from '#platform/http/once.ts';
import { alone, type Task } from '#platform/jobs/index.ts';
import { forgetOldMail, mailTask } from '#platform/mail/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { advocacyTask } from '#program/advocacy/index.ts';
import { oncallTask } from '#program/oncall/index.ts';
import { forgetParents, parentsTask } from '#program/parents/index.ts';
import { forgetOwnPages, ownPageTask } from '#program/voice/index.ts';
import { forgetPreviews, importTask } from '#reference/directory/index.ts';
import { copyTask } from '#reference/finder/index.ts';
import { askTask } from '#reference/upkeep/index.ts';
import { zonesTask } from '#reference/zones/index.ts';
import { inItsOwnProcess } from './commands/import-work.ts';

/** Everything the program does without a person, in one list, as `doors.ts` lists what people do. */
export const tasks = (config: Config, siteUrl: string, vault: Vault, database: Database): Task[] => [
  sweepTask,
  recountTask(vault),
  lookTask(vault),
  countTask(vault),
  missedTask(),
  askAlarmTask,
  silenceTask,
  advocacyTask,
  leftAloneTask,
  petitionDaysTask,
  owedTask(vault),
  grantsTask,
  measuresTask,
  zonesTask,
  ownPageTask,
  sealTask(config),
  askTask(vault),
  askedTask(vault),
  parentsTask(vault),
  ...(config.smtpUrl ? [mailTask({ smtpUrl: config.smtpUrl, from: config.mailFrom, siteUrl, ring: vault.ring })] : []),
  copyTask(database.app, vault),
  importTask({ app: database.app, vault }, inItsOwnProcess(database.urls)),
  tidyTask,
];

const GRANTS_AT_ONCE = 200;

/** Bases that begin or end on a day, and a new table of law, become grants without anyone's doing. */
const grantsTask: Task = {
  name: 'grants',
  everyMs: 15_000,
  run: async ({ db }) => (await deriveWaiting(db, GRANTS_AT_ONCE)) >= GRANTS_AT_ONCE,
};

/** Whoever was asked, day or night, and did not answer in time is passed over: those on call, and those who drive. One look serves both. */
const askedTask = (vault: Vault): Task => {
  const oncall = oncallTask(vault);
  return {
    ...oncall,
    run: async (desk) => {
      await ridesOn(desk.db, vault, desk.now());
      return oncall.run(desk);
    },
  };
};

/** What is owed to a court and is late, what was asked at the gates before it, who was chosen and left, and days of claims: one look. */
const owedTask = (vault: Vault): Task => ({
  ...lateCourtTask,
  run: async (desk) => {
    await tellGates(desk);
    await lateCourtTask.run(desk);
    await tellRepairsLeft(desk);
    return tendClaims(desk, vault);
  },
});

/** The ledger's committed entries are numbered, sealed and signed every few seconds; the seals go to a file of their own. */
const sealTask = (config: Config): Task => {
  const key = ledgerKey(join(config.dataDir, 'keys'));
  return {
    name: 'seal',
    everyMs: 5_000,
    run: async ({ db }) => {
      await sealLedger(db, key, rootsFileIn(config.dataDir));
      return false;
    },
  };
};

/**
 * What is no longer needed goes: form keys after a day, mails after a month, calls that nobody finished, asks that are closed, files
 * that nobody did or looked through, the traces of a youth's own page; and what a step opened, of which its person is told.
 */
const tidyTask: Task = {
  name: 'tidy',
  everyMs: 600_000,
  run: async ({ db, now }) => {
    await alone(db, 'tidy', async (tx) => {
      await forgetOldKeys(tx, now());
      await forgetOldMail(tx, now());
      await forgetDrafts(tx, now());
      await forgetHistoryFiles(tx, now());
      await forgetAsks(tx, now());
      await forgetParents(tx, now());
      await forgetOwnPages(tx, now());
      await forgetOwn(tx, now());
      await forgetPreviews(tx, now());
      await tellOfSteps(tx);
    });
    return false;
  },
};
