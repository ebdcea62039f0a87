package org.boreg.importer.source.gleif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.importer.source.gleif.RecordStream.Item;

/** Parses the XML of one record. There are no entities but the five of XML, nothing is fetched, and prefixes are not looked at. */
final class XmlRecord {

    private static final int DEEPEST = 50;

    private final XMLInputFactory factory = factory();

    /** @param xml from the start tag of the record to its end tag */
    Item read(byte[] xml, Place place) {
        String text;
        try {
            text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return Item.broken(place, FindingCode.NOT_UTF8, Saying.PLAIN);
        }
        try {
            return parse(text, place);
        } catch (XMLStreamException malformed) {
            return Item.broken(place, FindingCode.SOURCE_RECORD_UNREADABLE, Saying.variant("xml"));
        }
    }

    private Item parse(String text, Place place) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        try {
            reader.nextTag();
            Fields record = new Fields();
            return read(reader, record, 1)
                    ? Item.of(place, record)
                    : Item.broken(place, FindingCode.NESTED_TOO_DEEPLY, Saying.of("limit", Integer.toString(DEEPEST)));
        } finally {
            reader.close();
        }
    }

    /** False where it is nested too deeply. */
    private static boolean read(XMLStreamReader reader, Fields field, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT && !readChild(reader, field, depth)) {
                return false;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("There is no such entity");
            }
        }
        field.set(text.toString());
        return true;
    }

    private static boolean readChild(XMLStreamReader reader, Fields field, int depth) throws XMLStreamException {
        Fields child = field.add(local(reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (!attribute.startsWith("xmlns") && !"xmlns".equals(reader.getAttributePrefix(i))) {
                child.add(local(attribute)).set(reader.getAttributeValue(i));
            }
        }
        return read(reader, child, depth + 1);
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
