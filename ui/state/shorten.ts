export { shorten } from "../../shared/report/shorten";
