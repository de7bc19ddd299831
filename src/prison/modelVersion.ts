/** Raised whenever the same inputs give another trace. A committed golden hash fails if one changes without the other. */
export const modelVersion = 5;
