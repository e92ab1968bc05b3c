// Told to the tables of rules as well, which know nothing of packets.
export { type AddressText, readAddressText, readPortText } from '../../model';
