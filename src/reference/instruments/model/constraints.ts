import { evaluate, type Moment, type Scene, sceneOf } from './expressions.ts';
import { extensionsOf, fhirpathOf, inLanguage } from './extensions.ts';
import type { Element, Extension } from './fhir.ts';
import type { Problem } from './problem.ts';
import { type Node, ownersOf, type Tree } from './tree.ts';

/**
 * The author's own rules (SDC targetConstraint). One fails only when its expression says `false`: without an answer
 * there is nothing to break. `severity` warning becomes advice, which does not hold up the form.
 */
export function constraintProblems(tree: Tree, enabled: ReadonlySet<Node>, moment: Moment): Problem[] {
  const places: (Node | null)[] = [null, ...tree.nodes.filter((node) => enabled.has(node))];
  const rules = places.flatMap((place) => {
    const element: Element = place ? place.item : tree.questionnaire;
    return extensionsOf(element, 'constraint').map((rule) => ({ place, rule }));
  });
  if (rules.length === 0) return [];
  const scene = sceneOf(tree, enabled, moment);
  return rules.flatMap(({ place, rule }) => broken(tree, scene, place, rule) ?? []);
}

/** Advice is shown; it does not refuse the answers. */
export const isAdvice = (problem: Problem): boolean => problem.key === 'adviceConstraint';

function broken(tree: Tree, scene: Scene, place: Node | null, rule: Extension): Problem | undefined {
  const part = (url: string) => rule.extension?.find((extension) => extension.url === url);
  const source = fhirpathOf(part('expression'));
  if (source === undefined || evaluate(scene, place, source).values[0] !== false) return undefined;
  const human = part('human');
  const located = fhirpathOf(part('location'));
  const node = (located && locate(tree, scene, place, located)) || place;
  return {
    name: node?.name ?? '',
    linkId: node?.item.linkId ?? '',
    key: part('severity')?.valueCode === 'warning' ? 'adviceConstraint' : 'problemConstraint',
    values: {
      text: human?.valueString ?? part('key')?.valueId?.toString() ?? '',
      textEs: inLanguage(human?.valueString, human?._valueString as Element | undefined, 'es'),
    },
  };
}

/** The node that the rule's location points at, at or below its place. */
function locate(tree: Tree, scene: Scene, place: Node | null, source: string): Node | undefined {
  const [found] = evaluate(scene, place, source).values;
  const linkId = typeof found === 'object' && found !== null && 'linkId' in found ? found.linkId : undefined;
  return tree.nodes.find(
    (node) => node.item.linkId === linkId && (place === null || node === place || [...ownersOf(node)].includes(place)),
  );
}
