/** The interfaces are the documentation, the schemas the check: the compiler proves here that they say the same. */
import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Assumptions } from '#scenario/assumptions.ts';
import type { Establishment } from '#scenario/establishment.ts';
import type { Regime } from '#scenario/regime.ts';
import type { ExperimentFile } from '#scenario/scenario.ts';
import type { assumptionsSchema } from '#scenario/schema/assumptions.ts';
import type { establishmentSchema } from '#scenario/schema/establishment.ts';
import type { experimentSchema } from '#scenario/schema/experiment.ts';
import type { regimeSchema } from '#scenario/schema/regime.ts';

type DeepReadonly<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

test('each schema lets through exactly what its interface describes', () => {
  expectTypeOf<DeepReadonly<z.output<typeof establishmentSchema>>>().toEqualTypeOf<Establishment>();
  expectTypeOf<DeepReadonly<z.output<typeof regimeSchema>>>().toEqualTypeOf<Regime>();
  expectTypeOf<DeepReadonly<z.output<typeof assumptionsSchema>>>().toEqualTypeOf<Assumptions>();
  expectTypeOf<DeepReadonly<z.output<typeof experimentSchema>>>().toEqualTypeOf<ExperimentFile>();
});
