export { Routes as default } from './routes';
