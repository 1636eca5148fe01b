/** Links of this module. */
export const paths = {
  home: '/work',
  me: '/me',
  signIn: '/sign-in',
  signOut: '/sign-out',
  sampleSignIn: '/sample/sign-in',
  renew: '/session/renewal',
} as const;
