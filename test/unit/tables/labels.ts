/**
 * Figures of real tables, chosen by lot and labelled by hand from the printed page: the first words of the heading of their
 * row, and words of their column's. Of the first ones, chosen before there was a reader, its first form read 24 right and 3
 * wrong, and of the later ones the form mended by then 13 right and 3 wrong; it was mended for all since.
 */
export interface LabelledFigure {
  page: number;
  figure: string;
  /** Which of those on the page, from 1, line by line. */
  nth: number;
  row: string;
  column: string;
}

/** One that the page gives no headings for. */
export type UnheadedFigure = Pick<LabelledFigure, 'page' | 'figure' | 'nth'>;

const council = 'kent/full_council_2025-03-13/';
const cabinet = 'kent/cabinet_2025-03-04/items/';

const headed = (page: number, figure: string, nth: number, row: string, column: string): LabelledFigure => ({
  page,
  figure,
  nth,
  row,
  column,
});
const unheaded = (page: number, figure: string, nth: number): UnheadedFigure => ({ page, figure, nth });

/** Chosen before there was a reader. */
export const labels: Record<string, (LabelledFigure | UnheadedFigure)[]> = {
  [`${council}Public reports pack 13th-Mar-2025 10.00 County Council.pdf`]: [
    headed(108, '76', 1, 'Gateway will have', 'Number of consultees'),
    headed(108, '15%', 1, 'Gateway will have', '% of consultees'),
    headed(130, '24%', 2, 'Facebook', '% of consultees'),
    headed(130, '11%', 2, 'From a friend', '% of consultees'),
    headed(253, '456.3', 1, 'PWLB Loan', '31/03/2024'),
    headed(253, '90.0', 1, 'Banks (LOBO)', '31/03/2024'),
    headed(261, '19,994,995', 1, 'Money Market Funds', 'Principal Amount'),
    headed(261, '14,997,400', 1, 'Money Market Funds', 'Principal Amount'),
    headed(310, '£109,309', 1, 'KS N', 'Top'),
    headed(310, '£37,334', 1, 'KS G', 'Temporary transition point 2'),
  ],
  'kent/supplements/Budget Amendments 13th-Feb-2025 09.30 County Council.pdf': [
    headed(19, '-50.0', 1, 'Planning Applications', '2025-26'),
    headed(19, '65.0', 1, 'Coroners', '2026-27'),
    headed(22, '-315.0', 1, 'Highways', '2025-26'),
    headed(22, '172.8', 1, 'Climate Change', '2025-26'),
    headed(31, '-150.0', 1, 'SEN Home to School', '2026-27'),
  ],
  [`${cabinet}QPR Q3 Cabinet appendix 1.pdf`]: [
    headed(13, '371', 1, 'Integrated Children', '12 mths to Dec 23'),
    headed(13, '135', 1, 'Education & Young', '12 mths to Dec 24'),
    headed(14, '91%', 5, 'Book a Birth', 'Oct 24'),
    headed(14, '88%', 3, 'Report a Public Right', 'Oct 24'),
    unheaded(24, '932', 1),
    unheaded(24, '935', 1),
  ],
  [`${council}items/Council Report Mid Year 24-25.pdf`]: [
    headed(5, '771.9', 1, 'Total borrowing', '31/03/2024'),
    headed(5, '24.59', 1, 'Total borrowing', 'Life'),
    headed(11, '0%', 3, '5 years and within', 'Lower limit'),
    headed(11, '0%', 6, '40 years', 'Lower limit'),
  ],
  [`${council}items/Appendix 1 - Half-year Report 2024-25.pdf`]: [
    headed(1, '9,035,000', 1, 'DMADF Deposit', 'Principal Amount'),
    headed(1, '14,997,400', 1, 'Money Market Funds', 'Principal Amount'),
    headed(3, '16,004,834', 1, 'M&G Global', 'Market Value'),
    headed(3, '2.23%', 1, 'Threadneedle UK', 'Income'),
  ],
  [`${council}items/Appendix 6 - Commissioned Family Hub Contracts Consultation Report.pdf`]: [
    headed(6, '18', 1, 'Other', 'Number of consultees'),
    headed(6, '256', 1, '35-49', 'Number of consultees'),
    headed(16, '45', 1, 'Once a month', 'Number of consultees'),
    headed(16, '92', 1, 'I / we don', 'Number of consultees'),
  ],
  [`${cabinet}Appendix 1 Cabinet - Budget Update.pdf`]: [
    headed(1, '85,349.7', 1, 'Demand & Cost', '2024-25'),
    headed(1, '-88,865.5', 1, 'TOTAL SAVINGS & INCOME', '2024-25'),
  ],
  [`${council}items/Appendix 1 - Executive Response.pdf`]: [
    headed(9, '0', 1, 'Seashells', 'Total Families'),
    unheaded(10, '3', 1),
    headed(10, '8', 2, 'Number Of Focus', 'Total Families'),
  ],
  [`${council}items/Appendix 1 - Kent CMPB 2024 Annual Report.pdf`]: [
    headed(9, '2024', 1, 'Maidstone and Tunbridge', 'Date Awarded'),
    headed(9, '2021', 3, 'The Education and', 'Date Awarded'),
  ],
  [`${council}items/County Council - Pay Policy Statement 2025-2026.pdf`]: [
    headed(6, '£203,137', 1, 'KS Q', 'Temporary transition point 2'),
    headed(6, '£27,713', 1, 'KS D', 'Top'),
  ],
  [`${council}items/Appendix 3 - 24-00093 Decision Report.pdf`]: [unheaded(7, '£616k', 1), unheaded(7, '8.5%', 2)],
  [`${cabinet}Cabinet Report 4 March 2025.pdf`]: [
    headed(3, '4,160.6', 1, 'Increase', 'Updated figures'),
    headed(3, '4,685.8', 1, '2025-26 allocation', 'Increase'),
  ],
};

/** Chosen after it had been mended for the first ones. */
export const laterLabels: typeof labels = {
  [`${council}Public reports pack 13th-Mar-2025 10.00 County Council.pdf`]: [
    unheaded(50, '6', 1),
    headed(50, '8', 2, 'Number Of Focus', 'Total Families'),
    headed(55, '£547.31', 1, 'Seashells', 'Average cost per session'),
    headed(55, '£318.88', 1, 'Millmead', 'Average cost per client'),
    headed(98, '7%', 1, 'Physical impairment', '% of consultees'),
    headed(98, '6', 1, 'White Irish', 'Number of consultees'),
    headed(122, '93', 1, 'Millmead must not', 'Number of consultees'),
    headed(122, '8%', 1, 'Recognised area', '% of consultees'),
    headed(178, '63%', 1, 'I/we have children', '% of consultees'),
    headed(178, '1%', 1, 'Gay woman', '% of consultees'),
    unheaded(179, '6', 1),
    unheaded(179, '24%', 1),
  ],
  'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf': [
    headed(25, '-744.1', 1, 'Base Budget Changes', 'External'),
    headed(25, '-45,185.8', 1, 'Removal of prior year Contributions', 'Total'),
    headed(42, '29', 1, 'Schools and Early', '12m to Dec 23'),
    headed(42, '1', 2, 'KSAS', 'Jul – Sep 24'),
    headed(75, '476', 1, 'UASC', 'Jun-24'),
    headed(75, '353', 1, 'Other', 'Dec-24'),
  ],
  [`${cabinet}QPR Q3 Cabinet appendix 1.pdf`]: [
    headed(12, '18', 1, 'Integrated Children', 'Jan – Mar 24'),
    headed(12, '29', 1, 'Schools and Early', '12m to Dec 23'),
    headed(45, '531', 1, 'UASC', 'Dec-23'),
    headed(45, '358', 1, 'Other', 'Mar-24'),
  ],
  [`${council}items/Appendix 8 - Commissioned Family Hub Contracts Decision EqIA.pdf`]: [
    headed(11, '228', 1, 'Yes', 'Number of consultees'),
    headed(11, '11', 1, 'Muslim', 'Number of consultees'),
  ],
  'other-minutes/CommunityGrant minutes 2018 March 13.pdf': [unheaded(5, '£2355.50', 1), unheaded(5, '£2,500', 3)],
  [`${council}items/Appendix 6 - Commissioned Family Hub Contracts Consultation Report.pdf`]: [
    unheaded(14, '27%', 1),
    unheaded(14, '3%', 1),
  ],
};
