import file from '../../../reference/instruments/score-only.json' with { type: 'json' };
import { parseScoredTools } from './model/score-only.ts';

/** The tools whose totals may be entered, read once. */
export const scoredTools = parseScoredTools(file);
export const scoredTool = (id: string) => scoredTools.find((tool) => tool.id === id) ?? null;
