package eu.koinon.organisations.notices;

import java.util.List;

/** Texts of the network. */
public record NoticeList(List<Notice> items) {

    public NoticeList {
        items = List.copyOf(items);
    }
}
