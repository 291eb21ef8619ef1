package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * One step of an engine along a price path.
 *
 * <pre>
 * backlog = backlog before + due - closed - withdrawn            never below 0
 * fund    = fund before + surplus to it - shortfall + unfunded   never below 0
 * </pre>
 *
 * @param step from 0
 * @param undisturbed price without the engine, quote per base
 * @param price at the end of the step, with all the engine sold
 * @param mark the engine judged by at the start of the step
 * @param rounds of trading within the step
 * @param due accounts an order was issued for
 * @param dueQuantity of those orders, base units
 * @param backlog ordered and not yet closed at the end of the step, base units
 * @param quantity closed, base units
 * @param quantityBeforeBankruptcy of it closed while the account had equity left at the fill price
 * @param notional closed at its fill prices, quote
 * @param fees liquidation fees, quote
 * @param surplus margin left of accounts closed, and fees on slices, quote; includes the fees
 * @param shortfall missing from accounts closed beyond bankruptcy, quote
 * @param bankrupt accounts that left a shortfall for the first time
 * @param fund insurance fund at the end of the step, quote
 * @param unfunded part of the shortfall the fund could not pay, quote
 */
public record EngineStep(
    @In(Unit.COUNT) int step,
    @In(Unit.PRICE) double undisturbed,
    @In(Unit.PRICE) double price,
    @In(Unit.PRICE) double mark,
    @In(Unit.COUNT) int rounds,
    @In(Unit.COUNT) int due,
    @In(Unit.BASE) double dueQuantity,
    @In(Unit.BASE) double backlog,
    @In(Unit.BASE) double quantity,
    @In(Unit.BASE) double quantityBeforeBankruptcy,
    @In(Unit.QUOTE) double notional,
    @In(Unit.QUOTE) double fees,
    @In(Unit.QUOTE) double surplus,
    @In(Unit.QUOTE) double shortfall,
    @In(Unit.COUNT) int bankrupt,
    @In(Unit.QUOTE) double fund,
    @In(Unit.QUOTE) double unfunded) {}
