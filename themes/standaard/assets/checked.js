/* A notice at what was not checked for so many months, told by the reader's clock. */
"use strict";

for (const notice of document.querySelectorAll("[data-months]")) {
	const due = new Date(notice.querySelector("time").dateTime);
	due.setMonth(due.getMonth() + Number(notice.dataset.months));
	notice.hidden = Date.now() < due;
}
