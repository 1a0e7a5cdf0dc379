/** The page of layouts in a real browser, which is asked by the DevTools protocol. */
package dev.inplace.processor.browser;
