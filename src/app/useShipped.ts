import { useEffect, useState } from 'react';
import type { Experiment } from '#scenario/scenario.ts';
import { shippedExperiment } from './shipped-experiments.ts';

export interface Shipped {
  readonly experiment: Experiment | null;
  readonly fault: string | null;
}

/** The inputs of an experiment that ships: both null while they are loaded. */
export function useShipped(id: string): Shipped {
  const [inputs, setInputs] = useState<Shipped>({ experiment: null, fault: null });
  useEffect(() => {
    let current = true;
    shippedExperiment(id).then(
      (experiment) => current && setInputs({ experiment, fault: null }),
      (error: unknown) =>
        current &&
        setInputs({ experiment: null, fault: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [id]);
  return inputs;
}
