import { pathInProject, roomOf, roomsOfExactArithmetic } from './rooms.js';

/** These give the same bits in every engine; the rest of Math does not, or is not reproducible at all. */
const exactMath = new Set([
  'abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc',
  'PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT1_2', 'SQRT2',
]); // prettier-ignore

/** Ways to read the clock or chance from outside the model, or to run text as code. */
const bannedGlobals = new Set(['Date', 'performance', 'crypto', 'eval', 'Function']);

/**
 * core-day/arithmetic: in the rooms whose numbers are hashed, nothing may depend on the machine, the clock or
 * chance: only the exact members of Math, written `Math.name`; no `**`; no Date.
 */
export const arithmetic = {
  create(context) {
    const room = roomOf(pathInProject(context.filename));
    if (room === null || !roomsOfExactArithmetic.includes(room)) return {};
    const report = (node, message) => context.report({ node, message });

    return {
      BinaryExpression(node) {
        if (node.operator === '**') report(node, '** differs between engines in the last bit');
      },
      AssignmentExpression(node) {
        if (node.operator === '**=') report(node, '**= differs between engines in the last bit');
      },
      MemberExpression(node) {
        if (node.property.name === 'Math' || node.property.value === 'Math')
          report(node, 'write Math.name in full: an alias of Math hides what it does');
      },
      Identifier(node) {
        if (isNameOnly(node)) return;
        if (bannedGlobals.has(node.name))
          report(node, `${node.name} has no place in a room of exact arithmetic`);
        if (node.name !== 'Math') return;
        const { parent } = node;
        if (parent.type !== 'MemberExpression' || parent.object !== node || parent.computed)
          report(node, 'write Math.name in full: an alias of Math hides what it does');
        else if (!exactMath.has(parent.property.name))
          report(
            node,
            `Math.${parent.property.name} is not the same on every machine; see kernel/elementary.ts`,
          );
      },
    };
  },
};

/** A property or a key that happens to share the name of a global: `a.Date`, `{ Date: 1 }`. */
function isNameOnly(node) {
  const { parent } = node;
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed;
  return parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand;
}
