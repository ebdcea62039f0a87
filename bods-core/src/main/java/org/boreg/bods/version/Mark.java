package org.boreg.bods.version;

/** What is marked of a statement, a bit each. */
final class Mark {

    /** Its type, where it is known: 0 where not. */
    static final byte TYPE = 3;

    static final byte ENTITY = 1;
    static final byte PERSON = 2;
    static final byte RELATIONSHIP = 3;

    /** It was read, not only named. */
    static final byte READ = 4;

    /** It is the subject of a relationship that is no component: a declaration is about it. */
    static final byte DECLARES = 8;

    /** Another one replaces it. */
    static final byte REPLACED = 16;

    /** It begins a series of its own though it replaces a statement, since another one goes on with that one's series. */
    static final byte SPLIT = 32;

    /** It begins a series of its own though it replaces a statement, since that one is about another kind of thing. */
    static final byte OTHER_KIND = 64;

    /** It was asked about and is known from before. */
    static final byte KNOWN = -128;

    private Mark() {}
}
