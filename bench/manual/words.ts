// What the generated documents talk about. Plain sentences of a distributor's quality manual, written for this purpose.

export const subjects = [
  'fasteners',
  'seals',
  'bearings',
  'wire',
  'sheet metal',
  'connectors',
  'adhesives',
  'hydraulic fittings',
  'bushings',
  'rivets',
  'sealants',
  'filters',
  'circuit breakers',
  'placards',
  'clamps',
  'springs',
] as const;

export const activities = [
  'Receiving inspection',
  'Purchasing',
  'Storage',
  'Lot splitting',
  'Packing',
  'Shipping',
  'Returns',
  'Stock count',
  'Calibration',
  'Document review',
  'Complaint handling',
  'Shelf-life control',
  'Order review',
  'Certificate review',
] as const;

export const roles = [
  'quality-manager',
  'purchasing-manager',
  'warehouse-manager',
  'sales-manager',
  'managing-director',
  'document-controller',
] as const;

export const sentences = [
  'The person who finds a difference stops the work, marks the lot and informs the responsible role on the same working day.',
  'Each lot keeps its own label until the last part of it has been issued, also when it is moved to another place in the store.',
  'The result is written down at once, with the date, the quantity that was looked at and the account of the person.',
  'A certificate is accepted only when part number, quantity and batch agree with the delivery note and with the order.',
  'Parts without a decision stay in the quarantine area, which only the named roles can open.',
  'The stock system shows the state of the lot; a paper note never replaces the entry in the system.',
  'Where a customer asks for more than this document, the order confirmation says so and the stricter value holds.',
  'The list is read in the first five working days of each month, and entries that end soon are renewed in time.',
  'Tools are looked at before use; a tool with damage is taken out of service and replaced from the tool store.',
  'Copies on paper are for reading on the day they were printed and are not controlled.',
  'Two persons count high-value parts independently of each other and compare their results before they sign.',
  'A delay is told to the customer with the reason, the new day and the quantity that can be delivered before.',
  'Packages are closed with the tape of the company, so that an opened package is seen when it arrives.',
  'The measured values are entered with their unit, and a value near the limit is measured a second time.',
  'Products that are sensitive to moisture stay in their closed bag until shortly before they are used.',
  'The supplier is asked for a correction in writing and gets a copy of the photographs and of the values.',
] as const;

export const steps = [
  'Compare the label with the order and the delivery note.',
  'Look at the package from all sides and note any damage.',
  'Take the sample that the table below asks for.',
  'Measure the values of the drawing and enter them.',
  'Put the lot into its place and scan the label of the place.',
  'Ask the responsible role for a decision when a value is outside its limits.',
  'Attach the certificate to the lot in the stock system.',
  'Clean the place of work and put the tools back.',
] as const;

export const topics = [
  'Identification of lots',
  'Control of certificates',
  'Sampling and counting',
  'Protection of product',
  'Control of tools',
  'Decision on results',
  'Handling of differences',
  'Information of the customer',
  'Work with suppliers',
  'Marking and labels',
  'Storage conditions',
  'Release of the lot',
  'Training on the job',
  'Review of results',
  'Planning of the work',
  'Order of steps',
] as const;
