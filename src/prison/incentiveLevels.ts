/** DPS incentive levels, as people are numbered by them. */
export const incentiveLevels = ['BAS', 'STD', 'ENH', 'EN2', 'EN3'] as const;
