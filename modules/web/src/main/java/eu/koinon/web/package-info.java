/**
 * What people and programs meet: pages, the API's own resources, and the filters that each request passes first.
 *
 * <p>May depend on: every domain module's use cases. Nothing may depend on it.
 */
@NullMarked
package eu.koinon.web;

import org.jspecify.annotations.NullMarked;
