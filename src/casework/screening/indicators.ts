import indicatorsFile from '../../../reference/indicators/indicators.json' with { type: 'json' };
import { byId, parseIndicators } from './model/indicators.ts';

/** The county's indicators, read once. */
export const catalogue = parseIndicators(indicatorsFile);
export const indicators = catalogue.indicators;
export const indicatorById = byId(indicators);
