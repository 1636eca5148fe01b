export const paths = { heard: '/heard' } as const;
