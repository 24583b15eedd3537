{{/* The name of what is installed: that of the release, with the chart's where it does not say so itself. */}}
{{- define "inventory-streams.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "inventory-streams.selector" -}}
app.kubernetes.io/name: inventory-streams
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "inventory-streams.labels" -}}
{{ include "inventory-streams.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "inventory-streams.image" -}}
{{ printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) | quote }}
{{- end -}}

{{/* What a pod may do: nothing that the program does not need. */}}
{{- define "inventory-streams.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "inventory-streams.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Where the settings and Kafka's secrets are seen, by the service and by the job. */}}
{{- define "inventory-streams.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
- name: configuration
  mountPath: /etc/inventory-streams
  readOnly: true
{{- if .Values.kafka.sasl.enabled }}
- name: kafka
  mountPath: /run/secrets/kafka
  readOnly: true
{{- end }}
{{- if .Values.kafka.tls.enabled }}
- name: kafka-ca
  mountPath: /run/secrets/kafka-ca
  readOnly: true
{{- end }}
{{- end -}}

{{/* The settings, for the service and for the job. */}}
{{- define "inventory-streams.properties" -}}
bootstrap.servers={{ .Values.kafka.bootstrapServers }}
application.id={{ .Values.kafka.applicationId }}
topics.prefix={{ .Values.topics.prefix }}
topics.partitions={{ .Values.topics.partitions }}
topics.replication={{ .Values.topics.replication }}
{{- if .Values.kafka.sasl.enabled }}
kafka.security.protocol={{ ternary "SASL_SSL" "SASL_PLAINTEXT" .Values.kafka.tls.enabled }}
kafka.sasl.mechanism={{ .Values.kafka.sasl.mechanism }}
{{- else if .Values.kafka.tls.enabled }}
kafka.security.protocol=SSL
{{- end }}
{{- if .Values.kafka.tls.enabled }}
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/run/secrets/kafka-ca/{{ .Values.kafka.tls.caKey }}
{{- end }}
http.names={{ prepend .Values.http.names (include "inventory-streams.name" .) | join "," }}
{{- range $name, $value := .Values.settings }}
{{ $name }}={{ $value }}
{{- end }}
{{- end -}}
