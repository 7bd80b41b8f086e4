/** The districts of Mereshire and their neighbourhood teams. */
export const districts: readonly { name: string; share: number; teams: readonly string[] }[] = [
  { name: 'Aldmere', share: 0.29, teams: ['Castle and Quay', 'Northgate', 'Hollin Road', 'St Bride’s', 'Longmead'] },
  {
    name: 'Brackenfold',
    share: 0.14,
    teams: ['Brackenfold Town', 'Ferrybridge Lane', 'The Beeches', 'Ashcombe', 'Tarn'],
  },
  {
    name: 'Hollin and Moorside',
    share: 0.11,
    teams: ['Hollin', 'Moorside East', 'Moorside West', 'Garrowdale', 'Skelby'],
  },
  { name: 'Saltings', share: 0.15, teams: ['Harbour', 'Marsh End', 'Saltings Town', 'Overy', 'Thornsea'] },
  { name: 'Thorne Valley', share: 0.12, teams: ['Thorne', 'Upper Valley', 'Lower Valley', 'Kettleby', 'Marden Cross'] },
  { name: 'Wexley', share: 0.19, teams: ['Wexley Central', 'Canal Side', 'Great Oaks', 'Priory Park', 'Stanton'] },
];
