/** Who may name an exploitation: those whose work it is. What they may see is the gate's. */
export const deciders = {
  roles: [
    'social-worker',
    'supervisor',
    'probation-officer',
    'mdt-coordinator',
    'screener',
    'intake-officer',
    'clinician',
    'advocate',
    'officer',
    'counsel',
    'educator',
  ],
} as const;
