import { join } from 'node:path';
import { z } from 'zod';

/** What the person who runs Throughline may set. Read once, by `main.ts`, which alone sees the environment. */
export type Config = {
  root: string;
  dataDir: string;
  port: number;
  host: string;
  /** `production`: no sample data, no sample sign-in, the county's own key. */
  mode: 'production' | 'trial';
  databaseUrl: string | null;
  ownerUrl: string | null;
  keyFile: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  siteUrl: string | null;
  exitTo: string;
  /** The county's own identity provider (OpenID Connect), where it has one. */
  provider: { issuer: string; clientId: string; clientSecret: string | null } | null;
  /** How many of the county's proxies stand in front, each adding to X-Forwarded-For. */
  proxies: number;
};

const Environment = z.object({
  THROUGHLINE_ROOT: z.string().default(process.cwd()),
  THROUGHLINE_DATA: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  THROUGHLINE_KEY_FILE: z.string().min(1).optional(),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().default('throughline@localhost'),
  SITE_URL: z.url().optional(),
  EXIT_TO: z.url().default('https://www.weather.gov/'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});

/** @throws Error with one sentence when a value cannot be read */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new Error(`The setting ${issue?.path.join('.')} cannot be read: ${issue?.message}.`);
  }
  const set = read.data;
  if (Boolean(set.OIDC_ISSUER) !== Boolean(set.OIDC_CLIENT_ID))
    throw new Error('The settings OIDC_ISSUER and OIDC_CLIENT_ID belong together: set both, or neither.');
  return {
    root: set.THROUGHLINE_ROOT,
    dataDir: set.THROUGHLINE_DATA ?? join(set.THROUGHLINE_ROOT, '.data'),
    port: set.PORT,
    host: set.HOST,
    mode: set.NODE_ENV === 'production' ? 'production' : 'trial',
    databaseUrl: set.DATABASE_URL ?? null,
    ownerUrl: set.DATABASE_OWNER_URL ?? null,
    keyFile: set.THROUGHLINE_KEY_FILE ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    siteUrl: set.SITE_URL ?? null,
    exitTo: set.EXIT_TO,
    provider:
      set.OIDC_ISSUER && set.OIDC_CLIENT_ID
        ? { issuer: set.OIDC_ISSUER, clientId: set.OIDC_CLIENT_ID, clientSecret: set.OIDC_CLIENT_SECRET ?? null }
        : null,
    proxies: set.PROXIES,
  };
}
