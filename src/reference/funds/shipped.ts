import file from '../../../reference/funds/funds.json' with { type: 'json' };
import { fileShape } from './model/fund.ts';

/** What ships, checked once when the program starts. */
const read = fileShape.parse(file);
export const purposes = read.purposes;
export const purposeIds = purposes.map(({ id }) => id);
export const shippedFunds = read.funds;
for (const { id, purposes: own } of shippedFunds)
  for (const each of own)
    if (!purposeIds.includes(each)) throw new Error(`No purpose ${each} of the fund ${id} in reference/funds`);
