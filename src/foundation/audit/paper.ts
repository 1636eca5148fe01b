import type { Proof } from './model/proof.ts';

/** The proof as a file to hand over: JSON that says in words how to check it by hand. */
export const proofPaper = (proof: Proof): Response =>
  new Response(`${JSON.stringify(proof, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="ledger-entry-${proof.number}.json"`,
      'cache-control': 'no-store',
    },
  });
