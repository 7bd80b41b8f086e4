/** What the Force performance book measures, and about how much of it there is. */

/** A measure of the Police and Crime Plan. */
export interface Measure {
  name: string;
  kind: 'count' | 'rate';
  /** Value a quarter about the middle of the series, for the county. */
  level: number;
  /** Change from the first quarter to the last, as a part of the level. */
  trend: number;
  /** The county's own figures where a report names them, for the last quarters of the series. */
  known?: number[];
  /** How each district stands to the county, where a report names the figure of a district. */
  leaning?: number[];
}

/** A section of the performance book. */
export interface Section {
  title: string;
  note: string;
  measures: Measure[];
}

const count = (name: string, level: number, trend: number, known?: number[]): Measure => ({
  name,
  kind: 'count',
  level,
  trend,
  ...(known ? { known } : {}),
});
const rate = (name: string, level: number, trend: number, known?: number[], leaning?: number[]): Measure => ({
  name,
  kind: 'rate',
  level,
  trend,
  ...(known ? { known } : {}),
  ...(leaning ? { leaning } : {}),
});

/** The sections in their order. */
export const sections: readonly Section[] = [
  {
    title: 'Acquisitive crime',
    note: 'Offences are counted in the quarter in which they were recorded. A positive outcome is a charge, a caution or another formal resolution within six months of the record.',
    measures: [
      count('Residential burglary', 650, 0.06, [612, 655, 701, 668, 649]),
      count('Vehicle crime', 1840, -0.08),
      count('Shoplifting', 2210, 0.14),
      rate('Burglary, positive outcomes (%)', 8.4, -0.12, [9.1, 8.8, 8.2, 7.6, 7.9]),
      rate('Burglary victims visited (%)', 79.5, 0.05),
    ],
  },
  {
    title: 'Anti-social behaviour',
    note: 'Incidents are those closed with a national anti-social behaviour code. The summer quarters are always the highest; each quarter should be compared with the same quarter of the year before.',
    measures: [
      count('Incidents', 4680, -0.05, [5214, 4020, 3655, 5402, 5117]),
      count('Repeat locations', 318, -0.1),
      count('Hours of hotspot patrol', 5400, 0.22, [6214]),
      rate('Attended by a neighbourhood officer (%)', 41.2, 0.12),
      rate('Victims satisfied (%)', 68.3, 0.04),
    ],
  },
  {
    title: 'Violence with injury',
    note: 'Assaults on police officers and other emergency workers are included and are shown separately in the Force’s annual wellbeing report.',
    measures: [
      count('Violence with injury', 1975, -0.04),
      count('Knife-enabled offences', 141, -0.11),
      count('Night-time economy offences', 402, -0.06),
      rate('Positive outcomes (%)', 17.6, 0.05),
      rate('Serious offences (%)', 6.2, -0.08),
    ],
  },
  {
    title: 'Neighbourhood policing and abstraction',
    note: 'An abstraction is a rostered neighbourhood shift of which more than half was spent on other duties. Officers on courses, sickness or leave are not counted as abstracted.',
    measures: [
      count('Neighbourhood officers in post', 214, 0.07, [205, 207, 209, 214, 218]),
      count('Rostered shifts', 9950, 0.06),
      count('Shifts abstracted', 1240, -0.09),
      rate('Shifts abstracted (%)', 12.4, -0.14),
      rate('Ward meetings attended (%)', 83.0, 0.06),
    ],
  },
  {
    title: 'Response to emergency incidents',
    note: 'Grade 1 incidents are to be attended within 15 minutes in urban and 20 minutes in rural areas, from the end of the call to the arrival of the first officer.',
    measures: [
      count('Grade 1 incidents', 8420, 0.03),
      count('Grade 2 incidents', 15200, 0.02),
      rate('Grade 1 in time (%)', 78.8, 0.03, [78.4, 79, 77.1, 79.6, 80.2], [1.03, 1.01, 0.96, 1, 0.8915, 1.02]),
      rate('Grade 2 within one hour (%)', 61.5, 0.05),
      rate('Median Grade 1 time (minutes)', 11.3, -0.06),
    ],
  },
  {
    title: 'Domestic abuse and violence against women and girls',
    note: 'A rise in recorded offences may follow from greater confidence to report. The measures of protection and outcome are therefore shown beside the number of offences.',
    measures: [
      count('Domestic abuse offences', 3310, 0.02),
      count('Rape and serious sexual offences', 286, 0.05),
      count('Protection notices and orders', 172, 0.24),
      rate('Domestic abuse, positive outcomes (%)', 14.9, 0.08),
      rate('Victims supporting action (%)', 47.4, 0.06),
    ],
  },
  {
    title: 'Rural and wildlife crime',
    note: 'The rural flag is set by the place of the offence. Aldmere has only the parishes of Longmead and Overwater in the rural area.',
    measures: [
      count('Rural crimes recorded', 385, 0.16, [388, 341, 362, 410, 437]),
      count('Plant and machinery thefts', 61, 0.31),
      count('Hare coursing reports', 44, -0.2),
      rate('Attended within a day (%)', 72.1, 0.05),
      rate('Positive outcomes (%)', 6.8, 0.1),
    ],
  },
  {
    title: 'Road safety',
    note: 'Casualty figures are provisional for the last two quarters. Enforcement figures are those of the Force and exclude the Safety Camera Partnership.',
    measures: [
      count('Killed or seriously injured', 94, -0.06),
      count('Slight injuries', 388, -0.05),
      count('Mobile telephone offences', 512, 0.12),
      count('Drink and drug drive arrests', 431, 0.06),
      rate('Community speedwatch sites (%)', 54.0, 0.09),
    ],
  },
  {
    title: 'Stop and search',
    note: 'The disproportionality ratio compares the rate of searches of Black residents with that of White residents, on the census population.',
    measures: [
      count('Searches', 1870, 0.04, [1902]),
      count('Searches for weapons', 402, 0.09),
      rate('Find rate (%)', 29.8, 0.07),
      rate('Body-worn video available (%)', 95.9, 0.02, [97.1]),
      rate('Disproportionality ratio', 3.1, -0.12, [3.2, 3.1, 3.1, 3, 2.9]),
    ],
  },
  {
    title: 'Hate crime',
    note: 'Hate crimes are those which the victim or any other person perceived to be motivated by hostility. Incidents which are not crimes are recorded separately.',
    measures: [
      count('Hate crimes', 402, 0.05),
      count('Racially aggravated', 268, 0.04),
      count('Repeat victims', 51, -0.08),
      rate('Positive outcomes (%)', 16.2, 0.09),
      rate('Victims contacted in a day (%)', 84.6, 0.05),
    ],
  },
  {
    title: 'Fraud and online crime',
    note: 'Reports are made to the national centre and passed to the Force when there is a line of inquiry or a vulnerable victim. Losses are as stated by the victim.',
    measures: [
      count('Reports from residents', 2140, 0.11),
      count('Passed to the Force', 318, 0.07),
      count('Vulnerable victims visited', 166, 0.18),
      rate('Positive outcomes (%)', 4.4, 0.14),
      rate('Courier fraud prevented (%)', 38.5, 0.2),
    ],
  },
  {
    title: 'Victims and witnesses',
    note: 'There was no survey in the last quarter but one, while the contract was re-let; the figures shown for that quarter are drawn from the Victims’ Code audit.',
    measures: [
      count('Victims referred to support', 4120, 0.08),
      count('Code audits completed', 360, 0.03),
      rate('Victims satisfied overall (%)', 71.4, 0.03, [71.2, 71.9, 70.4, 70.9, 72.8]),
      rate('Kept informed (%)', 62.9, 0.05),
      rate('Needs assessed (%)', 74.8, 0.08),
    ],
  },
];
